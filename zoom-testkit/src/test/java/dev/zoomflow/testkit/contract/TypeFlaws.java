package dev.zoomflow.testkit.contract;

/** How a connection type can break its contracts. */
enum TypeFlaws implements Flaw {
    WANTS_ARGUMENTS("isMadeWithoutArgumentsAndHoldsNoState"),
    HOLDS_STATE("isMadeWithoutArgumentsAndHoldsNoState"),
    AN_ID_IN_CAPITALS("itsIdIsOneWordOfAnAddressAndStable"),
    ANOTHER_ID_EACH_TIME("itsIdIsOneWordOfAnAddressAndStable"),
    A_PHOTO_FOR_AN_ICON("itsIconIsAnSvgDocument"),
    TWO_AUTH_TYPES_WITH_ONE_ID("offersWaysToConnectWithIdsOfTheirOwn"),
    AN_AUTH_TYPE_OF_TWO_WORDS("anAuthTypeHasAStableId"),
    ONE_KEY_FOR_TWO_FIELDS("noFormHasTwoFieldsWithOneKey"),
    NEEDS_WHAT_NOBODY_CAN_SET("whatItNeedsTheServerCanBeGiven"),
    OPENS_ONLY_WHEN_CONFIGURED("opensWhateverSettingIsMissing", "everyMissingServerSettingIsNamedAtOnce"),
    ASKS_WHEN_OPENED("opensWithoutIo"),
    LEAVES_A_THREAD("leavesNoThreadWhenItIsClosed"),
    BUILDS_MUCH("connectIsCheap"),
    SLEEPS("connectIsCheap"),
    ASKS_WHEN_CONNECTED("connectDoesNoIo", "connectIsCheap"),
    A_THREAD_EACH("connectStartsNoThread"),
    NAMES_ONE_PROBLEM("everyMissingFieldIsNamedAtOnce"),
    NAMES_NO_SERVER_SETTING("everyMissingServerSettingIsNamedAtOnce"),
    WANTS_OPTIONAL_FIELDS("aCompleteFormHasNoProblems"),
    LEARNS_ITS_APP("theAppComesFromTheSettingsAlone"),
    SHOWS_THE_PIN("noConnectionShowsASecret"),
    QUOTES_THE_FORM("noConnectionShowsASecret"),
    SENDS_ALL_TWICE(
            "aRequestIsSentTwiceAtMost",
            "aRequestThatIsAllowedSucceeds",
            "tokensAboutToExpireAreRenewedBeforeTheyAreSent",
            "tokensThatTheServiceEndedAreRenewedOnceAndTheRequestSentAgain",
            "whatTheServiceWillNotDoIsRefused"),
    SOMEBODY_ELSE_EACH_TIME("saysWhoseTheGrantIs"),
    RESOLVES_PATHS("requestsAreBelowTheBaseAddress"),
    SENDS_ANYWHERE("aForeignAddressIsRefusedBeforeAnyIo"),
    LOOKS_AT_THE_START_OF_THE_NAME("aForeignAddressIsRefusedBeforeAnyIo"),
    HANDS_ERRORS_TO_THE_HANDLER("errorStatusNeverReachesTheBodyHandler"),
    A_404_IS_UNAVAILABLE("whatTheServiceWillNotDoIsRefused"),
    FORGETS_HOW_LONG("aLimitTellsHowLongToWait"),
    A_503_IS_REFUSED("aServiceThatIsDownIsUnavailable"),
    NEVER_GIVES_UP("aRequestIsSentTwiceAtMost"),
    SHOWS_THE_TOKEN("noMessageShowsAToken"),
    RENEWS_NEVER(
            "aNewAccessTokenKeepsWhatCameWithTheOldOne",
            "everyProcessOfTheHostUsesWhatAnotherOneRenewed",
            "manyThreadsRenewOnce",
            "theStoreSeesThatAGrantIsDead",
            "tokensThatTheServiceEndedAreRenewedOnceAndTheRequestSentAgain"),
    RENEWS_WITHOUT_LOOKING("manyThreadsRenewOnce"),
    IGNORES_EXPIRY("tokensAboutToExpireAreRenewedBeforeTheyAreSent"),
    KEEPS_TOKENS_ITSELF(
            "everyProcessOfTheHostUsesWhatAnotherOneRenewed",
            "manyThreadsRenewOnce",
            "tokensAboutToExpireAreRenewedBeforeTheyAreSent"),
    LOSES_THE_SCOPES("aNewAccessTokenKeepsWhatCameWithTheOldOne"),
    ASKS_TO_BEGIN("beginsWithoutIoAndLeadsBackToTheCallback"),
    A_STATE_OF_ITS_OWN("theStateIsTheHosts"),
    THE_MEMO_IN_THE_ADDRESS("whatTheFlowRemembersIsNotInTheAddress"),
    ONE_MEMO_FOR_ALL("whatTheFlowRemembersIsNotInTheAddress"),
    SENDS_WITHOUT_A_GRANT("isNotAuthorisedBeforeSomebodyAllows"),
    STORES_WHAT_IT_GOT("completingStoresNothing"),
    REMEMBERS_WHAT_IT_BEGAN("verifyWorksAfterCompleteAlone", "wrongCredentialsAreAMatterOfConfiguration"),
    DENIES_ITS_OWN_APP("provingAnAppThatIsRightHarmsNothing"),
    DECLINING_IS_AN_ACCIDENT("aPersonWhoDeclinesIsNoAccident"),
    A_USED_CODE_IS_REFUSED("aUsedCodeIsNoGrant"),
    WRONG_CREDENTIALS_ARE_REFUSED("wrongCredentialsAreAMatterOfConfiguration"),
    TAKES_A_CODE_FOR_GRANTED("aCallbackThatSaysNothingIsAgainstTheProtocol"),
    LETS_IO_ERRORS_OUT("aServiceThatIsDownWhileCompletingIsUnavailable", "anUnknownEndOfAGrantIsUnavailable"),
    REVOKES_NOTHING("anUnknownEndOfAGrantIsUnavailable", "theStoreSeesThatAGrantIsDead", "whatWasRevokedIsDead"),
    REVOKES_ONLY_WHAT_LIVES("revokingWhatHasEndedIsSuccess"),
    HOPES_IT_WAS_REVOKED("anUnknownEndOfAGrantIsUnavailable"),
    RENEWS_BEHIND_THE_STORE("manyThreadsRenewOnce", "theStoreSeesThatAGrantIsDead"),
    KNOWS_ONE_SECRET("aReopenedIntegrationHonoursOldAndNewSecret"),
    SHARES_ITS_SECRETS("anOpenIntegrationKeepsItsSecret", "aReopenedIntegrationHonoursOldAndNewSecret"),
    REFUSES_WITHOUT_A_SECRET("withoutASecretDeliveriesAreToComeAgain"),
    NO_CONNECTION_WITHOUT_A_SECRET("withoutASecretConnectionsWorkAllTheSame"),
    TWO_SOURCES_WITH_ONE_NAME("sourcesHaveNamesOfTheirOwn");

    private final String breaks;

    TypeFlaws(String... breaks) {
        this.breaks = String.join(" ", breaks);
    }

    @Override
    public String breaks() {
        return breaks;
    }
}
