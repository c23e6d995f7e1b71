package dev.zoomflow.testkit.contract;

/** Ways in which a host can be wrong. */
enum HostFlaws implements Flaw {
    KEEPS_NOTHING("whatWasAcknowledgedIsHandledAlsoAfterARestart manyCopiesOfAnEventAreHandledOnce"),
    ACKNOWLEDGES_FIRST("whatCannotBeStoredIsNotAcknowledged"),
    BLAMES_THE_SENDER("whatCannotBeStoredIsNotAcknowledged"),
    HANDLES_EVERY_COPY("manyCopiesOfAnEventAreHandledOnce"),
    FORGETS_WHAT_IS_DONE("manyCopiesOfAnEventAreHandledOnce"),
    WRITES_ANSWERS_ANEW("theProtocolsAnswerIsGivenByteForByte"),
    REFUSES_EVERYTHING_WITH_400("whatIsNotGenuineIsRefusedWithItsStatus"),
    WANTS_EVENTS("aDeliveryWithoutEventsIsAcknowledged"),
    LEAVES_INTEGRATIONS_OPEN("closingItClosesItsIntegrations"),
    HANDS_OVER_WHAT_IT_SHOWS("theHandlerGetsTheMessageAsItCame"),
    HAS_NO_LANES("eventsOfOneKeyAreHandledOneAfterAnother withoutAGrantItsRunsWaitForThePerson"),
    HAS_ONE_LANE("nobodyWaitsForAnotherKey"),
    RETRIES_NOTHING("whatIsUnavailableIsTriedAgain theKeyIsOfTheRun eventsOfOneKeyAreHandledOneAfterAnother"
            + " whatWasAcknowledgedIsHandledAlsoAfterARestart"),
    COUNTS_FROM_ZERO("whatIsUnavailableIsTriedAgain"),
    ANOTHER_KEY_EACH_TIME("theKeyIsOfTheRun"),
    ONE_KEY_FOR_ALL("theKeyIsOfTheRun"),
    RETRIES_REFUSALS("aRefusalIsNotTriedAgain"),
    FORGETS_TO_WAIT("whoIsRateLimitedWaits"),
    RETRIES_WITHOUT_A_GRANT("withoutAGrantItsRunsWaitForThePerson"),
    FORGETS_WHO_WAITS("withoutAGrantItsRunsWaitForThePerson");

    private final String breaks;

    HostFlaws(String breaks) {
        this.breaks = breaks;
    }

    @Override
    public String breaks() {
        return breaks;
    }
}
