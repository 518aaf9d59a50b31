package dev.perennial.rules;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelBuilder;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.SimpleType;
import dev.cel.extensions.CelExtensions;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.validator.CelValidator;
import dev.cel.validator.CelValidatorFactory;
import dev.cel.validator.validators.HomogeneousLiteralValidator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * CEL over a vocabulary, within limits: no loops without end, no regular expressions that explode (they are RE2), whole
 * and decimal numbers compare with each other. Made when first needed, as that takes most of a second.
 */
final class Language {

    private static final int MAX_CHARACTERS = 4_000;
    private static final CelOptions OPTIONS = CelOptions.current()
            .maxExpressionCodePointSize(MAX_CHARACTERS)
            .maxParseRecursionDepth(60)
            .comprehensionMaxIterations(1_000)
            .maxRegexProgramSize(Patterns.MOST_INSTRUCTIONS)
            .enableHeterogeneousNumericComparisons(true)
            .build();
    private static final Map<Vocabulary, Language> LANGUAGES = new ConcurrentHashMap<>();

    private final Vocabulary vocabulary;
    private final Cel cel;
    private final CelValidator validator;

    private Language(Vocabulary vocabulary) {
        CelBuilder builder = CelFactory.plannerCelBuilder()
                .setOptions(OPTIONS)
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .setStandardFunctions(Patterns.allOtherFunctions())
                .addFunctionBindings(Patterns.matches())
                .addCompilerLibraries(CelExtensions.strings(), CelExtensions.math())
                .addRuntimeLibraries(CelExtensions.strings(), CelExtensions.math())
                .setResultType(SimpleType.BOOL);
        vocabulary
                .facts()
                .forEach(fact -> builder.addVar(fact.name(), fact.kind().type()));
        this.vocabulary = vocabulary;
        this.cel = builder.build();
        this.validator = CelValidatorFactory.standardCelValidatorBuilder(cel)
                .addAstValidators(new SafePatterns(), HomogeneousLiteralValidator.newInstance())
                .build();
    }

    static Language of(Vocabulary vocabulary) {
        return LANGUAGES.computeIfAbsent(vocabulary, Language::new);
    }

    Criterion compile(String expression) throws InvalidCriterion {
        Mistakes mistakes = new Mistakes(expression, vocabulary);
        if (expression.isBlank()) {
            throw mistakes.empty();
        }
        if (expression.length() > MAX_CHARACTERS) {
            throw mistakes.tooLong(MAX_CHARACTERS);
        }
        CelValidationResult checked = cel.compile(expression);
        if (!checked.hasError()) {
            checked = validator.validate(ast(checked));
        }
        if (checked.hasError()) {
            throw mistakes.of(checked.getErrors());
        }
        return criterion(expression, ast(checked));
    }

    private Criterion criterion(String expression, CelAbstractSyntaxTree ast) {
        Set<String> facts = ast.getReferenceMap().values().stream()
                .map(reference -> reference.name())
                .filter(vocabulary.names()::contains)
                .collect(toUnmodifiableSet());
        try {
            return new Criterion(expression, vocabulary, facts, cel.createProgram(ast));
        } catch (CelEvaluationException e) {
            throw new IllegalStateException("CEL cannot run what it compiled: " + expression, e);
        }
    }

    private static CelAbstractSyntaxTree ast(CelValidationResult checked) {
        try {
            return checked.getAst();
        } catch (CelValidationException e) {
            throw new IllegalStateException(e);
        }
    }
}
