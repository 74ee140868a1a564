/** The way from a commit to the nodes: workflows, scripts, and the nodes themselves. */
package bd.haat.stack.delivery;
