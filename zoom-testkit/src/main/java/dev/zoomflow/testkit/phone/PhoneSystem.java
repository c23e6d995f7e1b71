package dev.zoomflow.testkit.phone;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.event.News;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.Pages;
import dev.zoomflow.testkit.time.Timeline;
import dev.zoomflow.testkit.world.Directory;
import java.util.Optional;
import java.util.stream.Stream;

/** All of phone: what it keeps, and who answers for it. Thread-safe. */
public final class PhoneSystem {
    private final PhoneBook book;
    private final CallHistory history;
    private final Calls calls;
    private final Switchboard board;
    private final Timeline timeline;

    public PhoneSystem(Directory directory, News news, Timeline timeline) {
        book = new PhoneBook(directory);
        history = new CallHistory(news);
        calls = new Calls(book, history, news);
        board = new Switchboard(directory, book);
        this.timeline = timeline;
    }

    /** What people do with their phones. */
    public Calls calls() {
        return calls;
    }

    /** The id of the user, or of what else in the account has this extension. */
    public Optional<String> holder(String accountId, String extension) {
        return Stream.concat(
                        book.users(accountId).stream().map(User::id),
                        book.holders(accountId).stream().map(Holder::id))
                .filter(holder ->
                        Integer.toString(book.extension(accountId, holder)).equals(extension))
                .findFirst();
    }

    public Stream<Family> families(Pages pages) {
        CallingPlans plans = new CallingPlans(book);
        EmergencyAddresses addresses = new EmergencyAddresses(new Stock(EmergencyAddresses.KIND), board);
        return Stream.of(
                new PhoneUserEndpoints(book, plans, pages),
                new PlanEndpoints(plans),
                new NumberEndpoints(book, pages),
                new HistoryEndpoints(history, pages, timeline),
                new SyncEndpoints(history),
                new SiteEndpoints(board, addresses, pages),
                new AddressEndpoints(addresses, pages),
                new QueueEndpoints(board, pages),
                new AreaEndpoints(board, plans, pages),
                new AssignedNumbers(board),
                new CallerNumbers(board, pages),
                new CallRules(board, pages),
                new BlockRules(board, pages),
                new PlainThings(pages));
    }
}
