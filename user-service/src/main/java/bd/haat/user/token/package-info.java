/** Access tokens: the keys they are signed with, how they are made, and where the public halves are published. */
package bd.haat.user.token;
