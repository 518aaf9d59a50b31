package dev.perennial.request;

import static dev.perennial.enrolment.EnrolmentState.EXITED;

import dev.perennial.answer.Answer;
import dev.perennial.answer.Answer.Result;
import dev.perennial.answer.GivenAnswers;
import dev.perennial.answer.GivenAnswers.Given;
import dev.perennial.enrolment.Admission;
import dev.perennial.enrolment.Enrolment;
import dev.perennial.enrolment.Enrolments;
import dev.perennial.enrolment.Entry;
import dev.perennial.enrolment.Leaving;
import dev.perennial.lead.LeadFacts;
import dev.perennial.night.Night;
import dev.perennial.path.NurturePath;
import dev.perennial.request.Request.Action;
import dev.perennial.stay.Move;
import dev.perennial.stay.Moves;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Does what was accepted, and keeps every answer for the file it came in. Each lead is asked about once in a batch. */
@Component
class Outcomes {

    private final Enrolments enrolments;
    private final Moves moves;
    private final GivenAnswers answers;
    private final JdbcTemplate database;
    private final Night night;

    Outcomes(Enrolments enrolments, Moves moves, GivenAnswers answers, JdbcTemplate database, Night night) {
        this.enrolments = enrolments;
        this.moves = moves;
        this.answers = answers;
        this.database = database;
        this.night = night;
    }

    private record Answered(Asked asked, Answer answer) {

        boolean isAccepted(Action action) {
            return answer.result() == Result.ACCEPTED && asked.request().action() == action;
        }
    }

    void record(List<Asked> asked) {
        List<Answered> answered =
                asked.stream().map(each -> new Answered(each, Answers.to(each))).toList();
        enrolments.leave(leaving(answered));
        enrolments.pause(accepted(answered, Action.PAUSE, one -> one.here().stream()));
        enrolments.resume(accepted(answered, Action.RESUME, one -> one.here().stream()));
        enrolments.enter(accepted(answered, Action.ENROL, this::entry));
        moves.apply(accepted(answered, Action.ENROL, this::moveToNurture));
        keep(answered);
    }

    private static List<Leaving> leaving(List<Answered> answered) {
        return Stream.concat(
                        accepted(
                                answered,
                                Action.STOP,
                                one -> one.here().stream().map(here -> new Leaving(here, EXITED, "stopped")))
                                .stream(),
                        accepted(
                                answered,
                                Action.ENROL,
                                one -> one.elsewhere().stream()
                                        .map(other -> new Leaving(
                                                other,
                                                EXITED,
                                                "moved to " + one.request().path())))
                                .stream())
                .toList();
    }

    private Stream<Entry> entry(Asked asked) {
        Request request = asked.request();
        LocalDate tonight = night.date();
        LocalDate start =
                request.startOn().filter(date -> date.isAfter(tonight)).orElse(tonight);
        int round = 1 + asked.here().map(Enrolment::round).orElse(0);
        return both(
                asked,
                (lead, path) ->
                        Entry.of(lead.leadNumber(), path, round, reason(request), request.requestedBy(), start));
    }

    private Stream<Move> moveToNurture(Asked asked) {
        Request request = asked.request();
        return asked.lead().stream()
                .filter(lead -> !lead.text("stage").equals(Admission.STAGE))
                .map(lead -> new Move(
                        lead.leadNumber(), Admission.STAGE, night.decidesAt(), reason(request), request.requestedBy()));
    }

    private static String reason(Request request) {
        return request.reason().orElse("requested");
    }

    private void keep(List<Answered> answered) {
        LocalDate tonight = night.date();
        answers.keep(answered.stream()
                .map(each -> new Given(
                        each.asked().request().file(), each.asked().request().line(), each.answer()))
                .toList());
        database.batchUpdate(
                "UPDATE nurture_requests SET decided_on = ? WHERE request = ?",
                answered.stream()
                        .map(each ->
                                new Object[] {tonight, each.asked().request().number()})
                        .toList());
    }

    private static <T> List<T> accepted(List<Answered> answered, Action action, Function<Asked, Stream<T>> of) {
        return answered.stream()
                .filter(each -> each.isAccepted(action))
                .map(Answered::asked)
                .flatMap(of)
                .toList();
    }

    private static <T> Stream<T> both(Asked asked, BiFunction<LeadFacts, NurturePath, T> make) {
        return asked.lead().stream().flatMap(lead -> asked.path().stream().map(path -> make.apply(lead, path)));
    }
}
