package dev.perennial.told;

import dev.perennial.batch.PagesAhead;
import dev.perennial.database.Beside;
import dev.perennial.model.Model;
import java.util.List;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.stereotype.Component;

/** Reads what inquiries told that have no record yet: those behind all that have one, in the order of their numbers. */
@Component
public class Unheard extends PagesAhead<Heard> {

    public static final int PAGE = 10_000;

    private final Telling telling;
    private final NightModel nightModel;
    private long readUpTo;

    Unheard(Beside beside, Telling telling, NightModel nightModel) {
        super(beside);
        this.telling = telling;
        this.nightModel = nightModel;
    }

    @Override
    public void open(ExecutionContext context) {
        readUpTo = telling.heardUpTo();
        super.open(context);
    }

    @Override
    protected List<Heard> nextPage() {
        if (!nightModel.isWanted()) {
            return List.of();
        }
        List<Told> page = telling.behind(readUpTo, PAGE);
        if (!page.isEmpty()) {
            readUpTo = page.get(page.size() - 1).inquiry();
        }
        Model model = nightModel.model();
        return page.stream().map(told -> Heard.of(told, model)).toList();
    }
}
