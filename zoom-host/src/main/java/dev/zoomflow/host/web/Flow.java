package dev.zoomflow.host.web;

import dev.zoomflow.host.engine.Engine;
import dev.zoomflow.host.explain.Explaining;
import dev.zoomflow.host.feed.Feeds;
import dev.zoomflow.host.inbox.Events;
import dev.zoomflow.host.inbox.Inbox;
import dev.zoomflow.host.inbox.Timeline;
import dev.zoomflow.host.live.Live;

/** What the web needs of events and runs. */
public record Flow(
        Inbox inbox, Events events, Engine engine, Live live, Feeds feeds, Explaining explaining, Timeline timeline) {}
