package dev.zoomflow.testkit;

import dev.zoomflow.testkit.chat.ChatClient;
import dev.zoomflow.testkit.chat.TeamChat;
import dev.zoomflow.testkit.contact.ContactGroupEndpoints;
import dev.zoomflow.testkit.contact.ContactGroups;
import dev.zoomflow.testkit.division.DivisionEndpoints;
import dev.zoomflow.testkit.event.News;
import dev.zoomflow.testkit.event.Sender;
import dev.zoomflow.testkit.group.GroupEndpoints;
import dev.zoomflow.testkit.group.Groups;
import dev.zoomflow.testkit.group.MemberEndpoints;
import dev.zoomflow.testkit.group.RegistrationEndpoints;
import dev.zoomflow.testkit.http.Route;
import dev.zoomflow.testkit.oauth.Grants;
import dev.zoomflow.testkit.phone.Calls;
import dev.zoomflow.testkit.phone.PhoneSystem;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.Pages;
import dev.zoomflow.testkit.setting.BackgroundEndpoints;
import dev.zoomflow.testkit.setting.Backgrounds;
import dev.zoomflow.testkit.setting.SettingsBook;
import dev.zoomflow.testkit.time.Timeline;
import dev.zoomflow.testkit.user.AssistantEndpoints;
import dev.zoomflow.testkit.user.Estate;
import dev.zoomflow.testkit.user.FeatureEndpoint;
import dev.zoomflow.testkit.user.LookupEndpoints;
import dev.zoomflow.testkit.user.Membership;
import dev.zoomflow.testkit.user.PasswordEndpoint;
import dev.zoomflow.testkit.user.PermissionEndpoint;
import dev.zoomflow.testkit.user.PersonalRoomEndpoints;
import dev.zoomflow.testkit.user.PersonalRooms;
import dev.zoomflow.testkit.user.PictureEndpoints;
import dev.zoomflow.testkit.user.Presence;
import dev.zoomflow.testkit.user.PresenceEndpoints;
import dev.zoomflow.testkit.user.Profiles;
import dev.zoomflow.testkit.user.SettingsEndpoints;
import dev.zoomflow.testkit.user.UserEndpoints;
import dev.zoomflow.testkit.user.UserTokenEndpoints;
import dev.zoomflow.testkit.world.Directory;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What people of an account have beside their meetings. */
final class Office {
    final Membership membership;
    final Presence presence;
    final ChatClient chat;
    final Calls calls;
    private final Directory directory;
    final Profiles profiles = new Profiles();
    final PersonalRooms rooms = new PersonalRooms();
    final PhoneSystem phone;
    private final Timeline timeline;
    private final Groups groups;
    private final Backgrounds backgrounds = new Backgrounds();
    private final TeamChat teamChat;

    Office(Directory directory, Sender sender, Timeline timeline, List<Estate> estates, Supplier<URI> base) {
        News news = new News(sender, timeline);
        this.directory = directory;
        this.timeline = timeline;
        presence = new Presence(profiles, news);
        phone = new PhoneSystem(directory, news, timeline);
        calls = phone.calls();
        groups = new Groups(directory, profiles, news);
        teamChat = new TeamChat(directory, news, timeline, groups, base);
        chat = teamChat.client();
        membership = new Membership(directory, profiles, news, estates);
    }

    Groups groups() {
        return groups;
    }

    /** Where files are fetched from. */
    Route downloads(Grants grants) {
        return teamChat.downloads(grants);
    }

    List<Family> families(Pages pages) {
        return Stream.of(people(pages), teamChat.families(presence, pages), phone.families(pages))
                .flatMap(Function.identity())
                .toList();
    }

    private Stream<Family> people(Pages pages) {
        return Stream.of(
                new UserEndpoints(directory, profiles, membership, pages),
                new LookupEndpoints(directory, profiles),
                new SettingsEndpoints(SettingsBook.ofUsers(), backgrounds, membership),
                new AssistantEndpoints(directory, timeline),
                new PresenceEndpoints(presence),
                new UserTokenEndpoints(timeline, membership),
                new PictureEndpoints(membership),
                new PasswordEndpoint(profiles),
                new BackgroundEndpoints(
                        "/v2/users/{userId}",
                        (caller, request) ->
                                caller.find(request.variable("userId")).id(),
                        backgrounds),
                new FeatureEndpoint(membership, profiles),
                new PermissionEndpoint(profiles),
                new PersonalRoomEndpoints(rooms),
                new ContactGroupEndpoints(new ContactGroups(groups), pages),
                new DivisionEndpoints(pages, timeline),
                new GroupEndpoints(groups, backgrounds, pages),
                new BackgroundEndpoints(
                        "/v2/groups/{groupId}",
                        (caller, request) -> groups.find(caller.user(), request.variable("groupId"))
                                .id(),
                        backgrounds),
                new RegistrationEndpoints(groups),
                new MemberEndpoints(groups, pages, timeline));
    }
}
