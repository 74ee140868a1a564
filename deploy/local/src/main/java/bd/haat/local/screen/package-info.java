/** What a person sees while the fleet starts and runs. */
package bd.haat.local.screen;
