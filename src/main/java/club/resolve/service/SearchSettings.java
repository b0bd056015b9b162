package club.resolve.service;

import club.resolve.book.Site;

/**
 * The things that are searched for.
 *
 * @param site whose pages are
 * @param results how many results of a web search are looked at, from 1
 * @param ownEngines true if the engines behind a SearXNG search data of the user's own, so that it
 *     counts when they find nothing
 */
public record SearchSettings(Site site, int results, boolean ownEngines) {}
