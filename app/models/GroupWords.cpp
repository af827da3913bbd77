// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/GroupWords.h"

namespace porchlight::models {

using wire::ErrorCode;

namespace {

bool isAdding(GroupAct act)
{
    return act == GroupAct::Make || act == GroupAct::Add;
}

Sentence notAllowed(GroupAct act, const QString &who)
{
    if (isAdding(act))
        return {Sentence::english("%1 cannot be added by you. They can come by the invitation link."), {who}};
    return act == GroupAct::Join ? Sentence::english("This link does not work any more: it was revoked, or you were removed "
                                                     "from the group. Ask one of its admins.")
                                 : Sentence::english("Only an admin of the group can do that.");
}

} // namespace

Sentence groupTrouble(GroupAct act, const engine::AskFailed &failed, const QString &whom)
{
    const QString who = whom.isEmpty() ? QCoreApplication::translate("GroupWords", "One of them") : whom;
    switch (failed.code) {
    case ErrorCode::None:
        return Sentence::english("There is no connection to the relay. Please try again when there is one.");
    case ErrorCode::KeysMissing:
        if (isAdding(act))
            return {Sentence::english("%1 cannot be added yet: their Porchlight has made no keys. They can come by the "
                                      "invitation link."), {who}};
        break;
    case ErrorCode::NotAllowed:
        return notAllowed(act, who);
    case ErrorCode::NotAMember:
        return act == GroupAct::Join ? notAllowed(act, who) : Sentence(Sentence::english("You are not in this group any more."));
    case ErrorCode::GroupFull:
        return Sentence::english("The group is full. A group can have 1,000 members.");
    case ErrorCode::NoSuchAccount:
        return {Sentence::english("%1 is not on this relay any more."), {who}};
    case ErrorCode::ControlStale:
        return Sentence::english("The group is changing all the time just now. Please try again in a moment.");
    case ErrorCode::LastAdmin:
        return Sentence::english("A group needs an admin: make somebody else one first.");
    default:
        break;
    }
    if (!failed.text.isEmpty())
        return failed.text;
    const QString known = wire::describe(failed.code);
    return known.isEmpty() ? Sentence::english("This did not work. Please try again.") : known;
}

bool offersLink(GroupAct act, const engine::AskFailed &failed)
{
    return act == GroupAct::Add && (failed.code == ErrorCode::KeysMissing || failed.code == ErrorCode::NotAllowed);
}

} // namespace porchlight::models
