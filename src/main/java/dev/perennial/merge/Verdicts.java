package dev.perennial.merge;

import dev.perennial.batch.PagesAhead;
import dev.perennial.database.Beside;
import java.util.List;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.stereotype.Component;

/** Reads what is decided about each group of leads. A page is decided while the one before it is being recorded. */
@Component
class Verdicts extends PagesAhead<Verdict> {

    static final int PAGE = 2_000;

    private final Groups groups;
    private final Judge judge;

    Verdicts(Beside beside, Groups groups, Judge judge) {
        super(beside);
        this.groups = groups;
        this.judge = judge;
    }

    @Override
    public void open(ExecutionContext context) {
        groups.open();
        super.open(context);
    }

    @Override
    protected List<Verdict> nextPage() {
        return judge.decide(groups.nextPage(PAGE));
    }
}
