/** From sources to something that can be run: staleness, Maven, extraction of jars, AOT caches. */
package bd.haat.local.build;
