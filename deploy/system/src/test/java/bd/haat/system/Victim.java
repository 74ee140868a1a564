package bd.haat.system;

/** Something that can be killed: all replicas of a service, or a store. */
interface Victim {
    /** {@code kill -9}, and back again. */
    void killAndAwait() throws InterruptedException;
}
