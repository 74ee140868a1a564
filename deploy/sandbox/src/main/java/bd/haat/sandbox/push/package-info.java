/** Firebase Cloud Messaging, HTTP v1, and the token endpoint of Google's accounts that its clients ask first. */
package bd.haat.sandbox.push;
