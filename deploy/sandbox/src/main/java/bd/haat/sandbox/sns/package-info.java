/** Amazon SNS, as far as bKash delivers its notices by it. */
package bd.haat.sandbox.sns;
