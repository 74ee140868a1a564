/** Orders spread over several databases: which one a request is about, what each keeps a copy of, and that none takes another's place. */
package bd.haat.order.shard;
