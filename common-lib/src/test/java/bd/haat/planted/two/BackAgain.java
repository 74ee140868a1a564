package bd.haat.planted.two;

/** The other half of a cycle. */
public class BackAgain {
    bd.haat.planted.one.Planted planted;
}
