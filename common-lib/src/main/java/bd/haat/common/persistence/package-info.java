/** Keys, the clock, and the tables that common-lib's own mechanism needs in each service's schema. */
package bd.haat.common.persistence;
