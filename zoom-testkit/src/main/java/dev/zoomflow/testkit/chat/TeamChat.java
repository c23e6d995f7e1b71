package dev.zoomflow.testkit.chat;

import dev.zoomflow.testkit.event.News;
import dev.zoomflow.testkit.group.Groups;
import dev.zoomflow.testkit.http.Route;
import dev.zoomflow.testkit.oauth.Grants;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.Pages;
import dev.zoomflow.testkit.time.Timeline;
import dev.zoomflow.testkit.user.Presence;
import dev.zoomflow.testkit.world.Directory;
import java.net.URI;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** All of team chat: what it keeps, and who answers for it. Thread-safe. */
public final class TeamChat {
    private final Directory directory;
    private final News news;
    private final Timeline timeline;
    private final Groups groups;
    private final Channels channels;
    private final ChatFiles files;
    private final Messages messages;
    private final Schedule schedule;
    private final Stars stars;
    private final Conversations conversations;
    private final Migration migration = new Migration();
    private final Forwards forwards = new Forwards();
    private final ContactInvitations invitations;

    /**
     * @param base what the addresses of files begin with
     */
    public TeamChat(Directory directory, News news, Timeline timeline, Groups groups, Supplier<URI> base) {
        this.directory = directory;
        this.news = news;
        this.timeline = timeline;
        this.groups = groups;
        channels = new Channels(directory, news);
        files = new ChatFiles(news, base);
        messages = new Messages(news, files);
        schedule = new Schedule(messages, channels, timeline);
        stars = new Stars(news);
        conversations = new Conversations(channels, directory);
        invitations = new ContactInvitations(directory);
    }

    /** What people do in their clients. */
    public ChatClient client() {
        return new ChatClient(messages, conversations, migration, forwards, invitations);
    }

    /** Where the files are fetched from. */
    public Route downloads(Grants grants) {
        return new FileDownloads(files, grants, directory, timeline).route();
    }

    public Stream<Family> families(Presence presence, Pages pages) {
        return Stream.of(
                        inChannels(pages),
                        withMessages(pages),
                        inSpaces(pages),
                        ofPeople(presence, pages),
                        keptAndMoved(pages))
                .flatMap(families -> families);
    }

    private Stream<Family> inChannels(Pages pages) {
        MentionGroups mentioned = new MentionGroups(channels);
        return Stream.of(
                new ChannelEndpoints(channels, pages),
                new ChannelMemberEndpoints(channels, pages, timeline),
                new ChannelGroupEndpoints(channels, groups, timeline),
                new ActivityEndpoints(channels, pages),
                new RetentionEndpoints(channels),
                new MentionGroupEndpoints(mentioned),
                new MentionMemberEndpoints(mentioned, pages));
    }

    private Stream<Family> withMessages(Pages pages) {
        return Stream.of(
                new MessageEndpoints(messages, files, schedule, channels),
                new OldMessageEndpoint(messages, channels),
                new FileEndpoints(files, messages, channels),
                new ScheduleEndpoints(schedule, channels, pages),
                new ReminderEndpoints(new Reminders(), messages, channels, pages, timeline),
                new BookmarkEndpoints(new Bookmarks(news), messages, channels, pages),
                forwards,
                new PinEndpoints(messages, channels, pages),
                new ReadingEndpoints(messages, channels, stars, pages, timeline),
                new ChatReport(messages, channels, pages, timeline));
    }

    private Stream<Family> inSpaces(Pages pages) {
        Spaces spaces = new Spaces(channels, news);
        return Stream.of(
                new SpaceEndpoints(spaces, pages),
                new SpaceMemberEndpoints(spaces, channels, pages),
                new SpaceChannelEndpoints(spaces, channels, pages));
    }

    private Stream<Family> ofPeople(Presence presence, Pages pages) {
        return Stream.of(
                new ContactEndpoints(presence, invitations, pages),
                invitations,
                new StarEndpoint(stars, channels),
                new EmojiEndpoints(news, pages),
                new DirectoryGroupEndpoints(new DirectoryGroups(channels, groups::type), pages, timeline));
    }

    private Stream<Family> keptAndMoved(Pages pages) {
        LegalHolds holds = new LegalHolds();
        return Stream.of(
                new LegalHoldEndpoints(holds, pages, timeline),
                new LegalHoldFiles(holds, conversations, messages, pages, timeline),
                new MigrationEndpoints(migration, channels, stars),
                new MigratedMessages(migration, channels, messages, files),
                new MigratedReactions(conversations, messages),
                new MigrationMappings(migration));
    }
}
