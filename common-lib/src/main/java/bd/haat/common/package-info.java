/** Mechanism that every service shares and that knows no business: a service could stay a version behind and still run. */
package bd.haat.common;
