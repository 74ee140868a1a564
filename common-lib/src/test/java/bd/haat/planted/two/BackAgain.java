package bd.haat.planted.two;

import bd.haat.planted.one.Planted;

/** The other half of a cycle. */
public class BackAgain {
    Planted planted;
}
