// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/simulation/hosts/RelayDisk.h"

#include "shared/base/Result.h"
#include "tests/conformance/RelayText.h"

namespace porchlight::simulation {

using namespace relay;

namespace {

QByteArray textOf(const CommitResult &result)
{
    QByteArray text = QByteArray::number(int(result.status));
    for (const Outcome &outcome : result.outcomes)
        text += ' ' + test::textOf(outcome);
    return text;
}

QByteArray textOf(const Answer &answer)
{
    return std::visit([](const auto &a) { return test::textOf(a); }, answer);
}

} // namespace

RelayDisk::RelayDisk(Scene &scene, const GenerationId &generation, SeededRandom random)
    : m_scene(scene), m_model(generation), m_random(random)
{
    if (scene.diskTrial) {
        m_real = std::make_unique<RealRelayStore>(generation, *scene.diskTrial, m_random.fork(), [&scene](const QString &what) {
            scene.alarm.raise("G5", QStringLiteral("the relay: ") + what);
        });
    }
}

CommitResult RelayDisk::commit(const std::vector<Operation> &operations)
{
    CommitResult result = relay::commit(m_model, operations);
    if (isReal() && textOf(m_real->commit(operations)) != textOf(result))
        m_scene.alarm.raise("G4", QStringLiteral("the relay's SQLite and the model disagree about a transaction"));
    return result;
}

CommitResult RelayDisk::commitWithoutRoom(const std::vector<Operation> &operations)
{
    // One that changes nothing needs no room, and is told the same: nobody can see the difference.
    if (isReal() && m_real->commitWithoutRoom(operations).status == CommitStatus::Failed)
        m_scene.alarm.raise("G7", QStringLiteral("a full disk is taken for a broken one"));
    return {CommitStatus::Full, {}};
}

bool RelayDisk::dieWithin(const std::vector<Operation> &operations)
{
    const bool coin = m_random.chance(0.5);
    const bool isThere = isReal() ? m_real->dieWithin(operations) : coin;
    if (isThere)
        relay::commit(m_model, operations);
    return isThere;
}

void RelayDisk::die()
{
    if (isReal())
        m_real->die();
}

Answer RelayDisk::ask(const Query &query)
{
    Answer answer = answerOf(m_model, query);
    if (isReal() && textOf(answerOf(m_real->reader(), query)) != textOf(answer))
        m_scene.alarm.raise("G4", QStringLiteral("the relay's SQLite and the model disagree about what is stored"));
    return answer;
}

} // namespace porchlight::simulation
