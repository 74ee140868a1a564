/** An OpenAI-compatible model server whose answers follow from the prompt alone. */
package bd.haat.sandbox.openai;
