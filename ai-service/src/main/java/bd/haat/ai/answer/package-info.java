/** The form of answers: recommended products, and the tag of what went out. */
package bd.haat.ai.answer;
