package dev.perennial.cli;

import dev.perennial.config.Check;
import dev.perennial.config.Home;
import dev.perennial.config.Problems;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.type.filter.AssignableTypeFilter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description =
                "Tells all that is wrong in config/, jobs/ and templates/, each as file:line:col, and changes nothing.")
final class CheckCommand implements Callable<Integer> {

    @Mixin
    HomeOption home = new HomeOption();

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Problems problems = new Problems();
        int files = check(home.home(), problems);
        PrintWriter out = spec.commandLine().getOut();
        if (!problems.any()) {
            out.println("Everything is right (" + files + " kinds of files checked).");
            return 0;
        }
        problems.all().forEach(out::println);
        out.println(problems.all().size() + " to mend.");
        return Failures.CONFIGURATION;
    }

    /** Only the checks are made, not the program: a file that is wrong must not keep the others from being looked at. */
    private static int check(Home home, Problems problems) {
        try (GenericApplicationContext checks = new GenericApplicationContext()) {
            checks.registerBean(Home.class, () -> home);
            ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(checks, false);
            scanner.addIncludeFilter(new AssignableTypeFilter(Check.class));
            scanner.scan("dev.perennial");
            checks.refresh();
            checks.getBeansOfType(Check.class).values().forEach(check -> check.check(problems));
            return checks.getBeansOfType(Check.class).size();
        }
    }
}
