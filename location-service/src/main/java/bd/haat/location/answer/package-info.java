/** Answers that are the same for everybody, with a tag to ask again by. */
package bd.haat.location.answer;
