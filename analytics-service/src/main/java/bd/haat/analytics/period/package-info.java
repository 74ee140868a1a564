/** The days a report covers. */
package bd.haat.analytics.period;
