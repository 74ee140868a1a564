/** Where couriers have their parcels: heard from them, asked of them, and put right by people where neither helps. */
package bd.haat.order.following;
