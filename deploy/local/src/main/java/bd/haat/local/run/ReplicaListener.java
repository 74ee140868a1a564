package bd.haat.local.run;

/** Hears what happens to replicas; called from their threads. */
interface ReplicaListener {
    /** It entered another state. */
    void changed(Replica replica);

    /** Something that a person should read. */
    void said(String line);
}
