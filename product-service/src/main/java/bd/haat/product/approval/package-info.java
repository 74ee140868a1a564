/** People decide about what moderation found: admins approve, reject and take down, set the rules, and enter licences. */
package bd.haat.product.approval;
