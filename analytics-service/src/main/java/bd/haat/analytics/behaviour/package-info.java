/** What people look at, search, click and put into carts, as their clients report it. */
package bd.haat.analytics.behaviour;
