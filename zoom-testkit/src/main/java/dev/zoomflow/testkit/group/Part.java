package dev.zoomflow.testkit.group;

/** What users are in a group. */
enum Part {
    MEMBERS("members", "member"),
    ADMINS("admins", "admin");

    private final String list;
    private final String one;

    Part(String list, String one) {
        this.list = list;
        this.one = one;
    }

    /** As lists of them are called. */
    String list() {
        return list;
    }

    /** As events call them: {@code group.member_added}. */
    String one() {
        return one;
    }
}
