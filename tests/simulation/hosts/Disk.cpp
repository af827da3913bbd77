// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/simulation/hosts/Disk.h"

namespace porchlight::simulation {

using namespace engine;

namespace {

bool isSame(const OutboxItem &a, const OutboxItem &b)
{
    return a.conversation == b.conversation && a.id == b.id && a.number == b.number && a.kind == b.kind &&
           a.about == b.about && a.isEdit == b.isEdit && a.isTried == b.isTried && a.content == b.content;
}

bool isSame(const std::pair<const ConversationId, ConversationImage> &a, const std::pair<const ConversationId, ConversationImage> &b)
{
    return a.first == b.first && a.second.members == b.second.members && a.second.nextNumber == b.second.nextNumber
        && a.second.readOwn == b.second.readOwn && a.second.confirmedDelivered == b.second.confirmedDelivered
        && a.second.confirmedRead == b.second.confirmedRead && a.second.isGroup == b.second.isGroup;
}

template <class List>
bool areSame(const List &a, const List &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const auto &x, const auto &y) { return isSame(x, y); });
}

bool isSame(const LocalImage &a, const LocalImage &b)
{
    const bool sameIdentity = a.identity.has_value() == b.identity.has_value()
        && (!a.identity || (a.identity->account == b.identity->account && a.identity->device == b.identity->device
                            && a.identity->token == b.identity->token));
    return sameIdentity && a.displayName == b.displayName && a.generation == b.generation
        && a.marksVersion == b.marksVersion && a.cursors == b.cursors && areSame(a.conversations, b.conversations)
        && areSame(a.outbox, b.outbox) && areSame(a.kept, b.kept);
}

} // namespace

void Disk::format(Scene &scene, SeededRandom random)
{
    m_scene = &scene;
    m_random = random;
    if (scene.diskTrial) {
        m_real = std::make_unique<RealLocalStore>(*scene.diskTrial, m_random.fork(), [&scene](const QString &what) {
            scene.alarm.raise("G5", QStringLiteral("an app: ") + what);
        });
    }
}

LocalImage Disk::load()
{
    LocalImage image = store.load();
    if (!isReal())
        return image;
    LocalImage real = m_real->load();
    if (!isSame(real, image))
        m_scene->alarm.raise("G4", QStringLiteral("an app's SQLite and the model disagree about what is stored"));
    real.wasInterrupted = image.wasInterrupted; // of the real one some ends were in order: see PowerTrial::die()
    return real;
}

void Disk::commit(const LocalTransaction &transaction)
{
    store.commit(transaction);
    if (isReal() && m_real->commit(transaction) != LocalCommit::Committed)
        m_scene->alarm.raise("G4", QStringLiteral("an app's SQLite takes no transaction"));
}

void Disk::commitWithoutRoom(const LocalTransaction &transaction)
{
    if (isReal())
        m_real->commitWithoutRoom(transaction);
}

bool Disk::dieWithin(const LocalTransaction &transaction)
{
    const bool coin = m_random.chance(0.5);
    const bool isThere = isReal() ? m_real->dieWithin(transaction) : coin;
    if (isThere)
        store.commit(transaction);
    return isThere;
}

void Disk::die()
{
    store.interrupt();
    if (isReal())
        m_real->die();
}

} // namespace porchlight::simulation
