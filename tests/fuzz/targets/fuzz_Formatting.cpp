// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/formatting/CodeColors.h"
#include "shared/formatting/FormattedText.h"
#include "shared/formatting/LinkTarget.h"
#include "tests/fuzz/FuzzInput.h"

using namespace porchlight;
using namespace porchlight::formatting;

/// What anybody typed: every character of it comes back in its place, whatever is a mark; and what is shown as a link leads
/// to http or https or nowhere.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    fuzz::FuzzInput input(data, size);
    const std::vector<Range> names = {{input.byte(), input.byte() % 32}};
    const FormattedText text = parse(QString::fromUtf8(input.rest()), names);
    qsizetype at = 0;
    for (const Block &block : text.blocks) {
        fuzz::require(block.quoteDepth <= quoteDepthMax && block.level <= levelMax, "blocks are no deeper than they may be");
        for (const Piece &piece : block.pieces) {
            fuzz::require(piece.range.start == at && piece.range.length > 0, "pieces follow each other");
            at = piece.range.end();
            if (!piece.styles.testFlag(Style::Link))
                continue;
            const auto target = targetOf(text.source.sliced(piece.range.start, piece.range.length));
            fuzz::require(!target || target->url.scheme() == u"http" || target->url.scheme() == u"https", "links are http or https");
        }
        qsizetype token = 0;
        const QString words = block.words(text.source);
        for (const CodeToken &found : tokensOf(words, block.language)) {
            fuzz::require(found.range.start >= token && found.range.length > 0 && found.range.end() <= words.size(), "tokens follow each other");
            token = found.range.end();
        }
    }
    fuzz::require(at == text.source.size(), "nothing is lost");
    return 0;
}
