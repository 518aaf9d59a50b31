package dev.perennial.language;

import dev.perennial.config.Problem;

/** A template could not be read or rendered; the message says where and what to do. */
public final class TemplateFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    public TemplateFailure(Problem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
