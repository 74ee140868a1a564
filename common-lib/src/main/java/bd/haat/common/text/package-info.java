/** Text in two languages, and Bangladesh's phone numbers and digits. */
package bd.haat.common.text;
