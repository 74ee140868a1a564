/** The backing services of a fleet: started together, furnished with databases and buckets, kept running. */
package bd.haat.local.stores;
