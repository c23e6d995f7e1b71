package dev.zoomflow.plugin.words;

import dev.zoomflow.api.Failure;
import java.util.List;

/** The numbers in answers of Zoom's API; what one means depends on the endpoint, so the words say what it means most often. */
final class ApiNumbers {
    static final List<ErrorNumber> ALL = List.of(
            new ErrorNumber(
                    "124",
                    Failure.AUTHORIZATION,
                    "the access token is no longer good",
                    "Re-authorise, on the connection's page, if it does not pass by itself"),
            new ErrorNumber(
                    "200",
                    Failure.REFUSED,
                    "the account's plan or the user's role does not include this",
                    "Ask an administrator of the Zoom account for the plan or the role"),
            new ErrorNumber(
                    "300",
                    Failure.REFUSED,
                    "a value of the request is not acceptable",
                    "Correct what the message names, in the workflow"),
            new ErrorNumber(
                    "403",
                    Failure.REFUSED,
                    "the signed-in user may not do this for the one whose it is",
                    "Let that user share access with the connected one, or an administrator give the role; then try again"),
            new ErrorNumber(
                    "1001",
                    Failure.REFUSED,
                    "this account has no such user",
                    "Use \"me\" or a user of the connected account, in the workflow"),
            new ErrorNumber(
                    "1010",
                    Failure.REFUSED,
                    "the user is not on this account",
                    "Use \"me\" or a user of the connected account, in the workflow"),
            new ErrorNumber(
                    "1500",
                    Failure.REFUSED,
                    "the Marketplace does not let this app be managed this way",
                    "Use an app of the connected account and its own client ID, in the workflow"),
            new ErrorNumber(
                    "2001", Failure.REFUSED, "there is no such account", "Use the connected account, in the workflow"),
            new ErrorNumber(
                    "2300", Failure.REFUSED, "Zoom's API has no such address", "Correct the path, in the workflow"),
            new ErrorNumber(
                    "3000",
                    Failure.REFUSED,
                    "the meeting or webinar does not allow this as it is now",
                    "See its settings in Zoom, or its state"),
            new ErrorNumber(
                    "3001",
                    Failure.REFUSED,
                    "the meeting or webinar was deleted or has expired",
                    "Use the number of one that exists, in the workflow"),
            new ErrorNumber(
                    "3018",
                    Failure.REFUSED,
                    "a Personal Meeting ID cannot be deleted",
                    "Leave it out, in the workflow: only its settings can be changed"),
            new ErrorNumber(
                    "3027",
                    Failure.REFUSED,
                    "the host cannot be registered for a meeting of his own",
                    "Register somebody else, in the workflow"),
            new ErrorNumber(
                    "3034",
                    Failure.REFUSED,
                    "the person is not invited, so cannot be registered",
                    "Invite the person first, or let the meeting be open to everybody, in its settings in Zoom"),
            new ErrorNumber(
                    "3037",
                    Failure.REFUSED,
                    "a Personal Audio Conference cannot be deleted",
                    "Leave it out, in the workflow"),
            new ErrorNumber(
                    "3038",
                    Failure.REFUSED,
                    "the meeting is over, so nobody can be registered any more",
                    "Use a meeting that is still to come, in the workflow"),
            new ErrorNumber(
                    "3043",
                    Failure.REFUSED,
                    "as many are registered as the meeting holds",
                    "Cancel a registration, or give the host a licence for more"),
            new ErrorNumber(
                    "3161",
                    Failure.REFUSED,
                    "the user may not host this",
                    "Give the user the licence, in Zoom's User Management"),
            new ErrorNumber(
                    "3301",
                    Failure.REFUSED,
                    "there is no recording, or it is still being processed",
                    "Wait for the event recording.completed"),
            new ErrorNumber(
                    "3309",
                    Failure.REFUSED,
                    "the account's cloud storage is full",
                    "Delete old recordings or buy storage, in Zoom's Account Management"),
            new ErrorNumber(
                    "3310",
                    Failure.REFUSED,
                    "the recording is in use by a simulive webinar",
                    "Take it out of that webinar first, in Zoom"),
            new ErrorNumber("12702", Failure.REFUSED, "the meeting is more than a year ago", "Ask for a newer one"),
            new ErrorNumber(
                    "429",
                    Failure.RATE_LIMITED,
                    "the account's rate limit is reached",
                    "Nothing: it goes on by itself when the limit ends"));

    private ApiNumbers() {}
}
