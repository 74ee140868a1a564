package bd.haat.elsewhere;

/** Another service's type. */
public class Foreign {}
