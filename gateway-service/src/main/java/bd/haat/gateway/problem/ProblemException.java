package bd.haat.gateway.problem;

/** Carries a problem out of a reactive chain, where there is no other way to end it. */
public final class ProblemException extends RuntimeException {
    private final transient Problem problem;

    public ProblemException(Problem problem, Throwable cause) {
        super(problem.status().value() + " " + problem.code(), cause, false, false); // an answer, not a fault
        this.problem = problem;
    }

    public ProblemException(Problem problem) {
        this(problem, null);
    }

    public Problem problem() {
        return problem;
    }
}
