// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/simulation/world/Run.h"

namespace porchlight::simulation {

/// What many runs came to together.
struct Totals
{
    void add(const RunResult &result)
    {
        ++runs;
        events += result.events;
        messages += result.messages;
        encrypted += result.hadRealKeys ? result.messages : 0;
        losses += result.losses;
        linked += result.linked;
        unlinked += result.unlinked;
        putBack += result.putBack;
        removed.readBefore += result.removed.readBefore;
        removed.shutAfter += result.removed.shutAfter;
        groups.groups += result.groups.groups;
        groups.came += result.groups.came;
        groups.cameByLink += result.groups.cameByLink;
        groups.went += result.groups.went;
        groups.others += result.groups.others;
        outside.before += result.outside.before;
        outside.after += result.outside.after;
        outside.inside += result.outside.inside;
    }
    /// Of devices and groups, in the runs with the app's encryption.
    QByteArray text() const
    {
        const auto n = [](quint64 count) { return QByteArray::number(count); };
        return n(linked) + " devices linked, " + n(unlinked) + " taken away, " + n(putBack)
            + " put back to older copies: of " + n(removed.shutAfter) + " bodies sealed after they were removed they have no key, of "
            + n(removed.readBefore) + " before they have\n" + n(groups.groups) + " groups, in which " + n(groups.came)
            + " accounts came (" + n(groups.cameByLink) + " by a link), " + n(groups.went) + " went and " + n(groups.others)
            + " other things were changed: nobody's device opens " + n(outside.before) + " bodies from before, or "
            + n(outside.after) + " from after its time there; " + n(outside.inside) + " were read";
    }

    quint64 runs = 0;
    quint64 events = 0;
    quint64 messages = 0;
    quint64 encrypted = 0;
    quint64 losses = 0;
    quint64 linked = 0;
    quint64 unlinked = 0;
    quint64 putBack = 0;
    RemovedReaders removed;
    GroupBook::Count groups;
    OutsideReaders outside;
};

} // namespace porchlight::simulation
