/** An SMTP server (RFC 5321, GreenMail) whose mail lands decoded in the outbox. */
package bd.haat.sandbox.mail;
