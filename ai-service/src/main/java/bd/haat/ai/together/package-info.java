/** What is bought together with a product. */
package bd.haat.ai.together;
