package dev.perennial.rules;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.cel.bundle.Cel;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;
import dev.cel.validator.CelAstValidator;
import java.util.Optional;

/** Finds patterns that {@code matches} would refuse at night: RE2 knows no look-around and no back references. */
final class SafePatterns implements CelAstValidator {

    @Override
    public void validate(CelNavigableAst ast, Cel cel, IssuesFactory issues) {
        ast.getRoot()
                .allNodes()
                .filter(node -> node.getKind() == Kind.CALL)
                .map(CelNavigableExpr::expr)
                .filter(expr -> expr.call().function().equals("matches"))
                .forEach(expr -> pattern(expr.call()).ifPresent(pattern -> check(pattern, issues)));
    }

    private static Optional<CelExpr> pattern(CelCall matches) {
        return matches.args().stream()
                .skip(matches.args().size() - 1L)
                .filter(last ->
                        last.getKind() == Kind.CONSTANT && last.constant().getKind() == CelConstant.Kind.STRING_VALUE)
                .findFirst();
    }

    private static void check(CelExpr pattern, IssuesFactory issues) {
        try {
            Pattern.compile(pattern.constant().stringValue());
        } catch (PatternSyntaxException e) {
            issues.addError(
                    pattern.id(),
                    "the pattern cannot be used: " + e.getDescription() + " (RE2, without look-around and \\1)");
        }
    }
}
