/** Campaigns: what is announced to whom, where and when. */
package bd.haat.marketing.campaign;
