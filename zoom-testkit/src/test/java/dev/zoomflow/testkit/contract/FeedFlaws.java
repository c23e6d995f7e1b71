package dev.zoomflow.testkit.contract;

/** Ways in which a feed can be wrong. */
enum FeedFlaws implements Flaw {
    A_NAME_OF_TWO_WORDS("itsNameIsOneWord"),
    BRINGS_HISTORY("itStartsFromNow"),
    LOSES_EVERY_OTHER("whatHappensIsBroughtOnce aStreamGoesOnWhereAnotherOneWas"),
    BRINGS_ALL_TWICE("whatHappensIsBroughtOnce aStreamGoesOnWhereAnotherOneWas"),
    COUNTS_ITS_READINGS(
            "readingIsAFunctionOfTheDelivery readingGarbageIsNeverAnException" + " aStreamGoesOnWhereAnotherOneWas"),
    READS_WHILE_OPEN_ONLY("readingIsAFunctionOfTheDelivery"),
    THROWS_ON_GARBAGE("readingGarbageIsNeverAnException"),
    IS_NOT_PATIENT("itBringsNothingWhenPatienceRanOut"),
    WAITS_FOR_EVER("itBringsNothingWhenPatienceRanOut itStartsFromNow whatHappensIsBroughtOnce closingLeavesNothing"
            + " aStreamGoesOnWhereAnotherOneWas"),
    LOOKS_ONCE("whoWaitsGetsWhatHappensMeanwhile anEndedStreamSaysSo afterAStreamsEndAnotherOneCanBeOpened"),
    IS_SILENT_WHEN_OVER("anEndedStreamSaysSo afterAStreamsEndAnotherOneCanBeOpened"),
    SAYS_ONCE_THAT_IT_IS_OVER("anEndedStreamSaysSo"),
    CALLS_A_BROKEN_LINE_A_WRONG_SETTING("anEndedStreamSaysSo"),
    OPENS_ONCE("afterAStreamsEndAnotherOneCanBeOpened closingLeavesNothing aStreamGoesOnWhereAnotherOneWas"),
    WAITS_ON_WHEN_CLOSED("closingEndsAWaitingNext"),
    LEAVES_ITSELF_OPEN("closingLeavesNothing closingEndsAWaitingNext"),
    LEAVES_A_THREAD("closingLeavesNothing"),
    OPENS_NOWHERE("aServiceThatDoesNotAnswerIsUnavailable"),
    CALLS_SILENCE_A_REFUSAL("aServiceThatDoesNotAnswerIsUnavailable"),
    RESUMES_FROM_NOW("aStreamGoesOnWhereAnotherOneWas"),
    RESUMES_TOO_EARLY("aStreamGoesOnWhereAnotherOneWas"),
    FORGETS_AND_RESUMES_ALL("aFeedWithoutMemoryStartsFromNow");

    private final String breaks;

    FeedFlaws(String breaks) {
        this.breaks = breaks;
    }

    @Override
    public String breaks() {
        return breaks;
    }
}
