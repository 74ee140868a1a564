package bd.haat.backing.process;

/** What asks a process to end. */
public enum Signal {
    TERM,
    INT,
    KILL;

    /** Sends it; a process that is gone already is none of our business. */
    public void to(ProcessId process) {
        if (process.alive()) {
            Command.of("sh", "-c", "kill -" + name() + " " + process.pid()).run();
        }
    }
}
