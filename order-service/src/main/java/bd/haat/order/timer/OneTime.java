package bd.haat.order.timer;

/** A bean of this kind does the work noted under its name. */
public interface OneTime {
    String task();

    /** Runs outside any transaction. Throws to be run again later. */
    void run(String instance);
}
