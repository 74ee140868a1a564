/** What sells lately, near the shopper if enough does. */
package bd.haat.ai.popular;
