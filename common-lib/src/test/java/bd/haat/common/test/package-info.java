/** Test support that services take from common-lib's test-jar: real backing services, tokens, architecture rules. */
package bd.haat.common.test;
