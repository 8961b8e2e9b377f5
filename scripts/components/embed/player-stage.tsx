import type { VNode } from "preact";
import type { RenderContext } from "../component.ts";
import { PictureElement } from "../picture-element.tsx";
import type { CapturedEmbed, EmbedMedia, PlayerFrame } from "./block.ts";

interface Props {
  readonly block: CapturedEmbed;
  readonly player: PlayerFrame;
  readonly still: EmbedMedia | undefined;
  readonly context: RenderContext;
}

/**
 * The room of a player, with the button that loads it (see player.js). An empty drawing gives it its proportions, so
 * that nothing moves; without script a link stands in the button's place.
 */
export function PlayerStage({ block, player, still, context }: Props): VNode {
  const { type, platform, record } = block;
  const words = context.strings.captured;
  const title = record.title ?? "";
  // Without a still it would be a large empty field: its room is made when it is asked for.
  const isFolded = !still && type !== "audio";
  return (
    <div class={`embed__stage${isFolded ? " embed__stage--folded" : ""}`}>
      <Room size={player.size} />
      {still && (
        <PictureElement
          picture={context.picture(still.picture)}
          // The button beside it says what it is.
          alt={still.alt ?? ""}
          sizes="(min-width: 42rem) 36rem, 100vw"
          context={context}
        />
      )}
      <button
        type="button"
        class="embed__load"
        {...context.ours}
        data-player={player.address}
        data-title={words.frame(type, platform, title)}
        data-sandbox={player.sandbox.join(" ")}
        data-allow={player.allow.join("; ")}
      >
        <strong>{words.load(type, title)}</strong> <span>{words.loads(platform)}</span>
      </button>
      <noscript>
        <a class="embed__load" href={record.url} {...context.ours}>
          <strong>{words.load(type, title)}</strong> <span>{words.opens(platform)}</span>
        </a>
      </noscript>
    </div>
  );
}

function Room({ size: { width, height } }: Pick<PlayerFrame, "size">): VNode {
  return width === undefined ? (
    <svg class="embed__room" aria-hidden="true" width="100%" height={height} />
  ) : (
    <svg class="embed__room" aria-hidden="true" viewBox={`0 0 ${width} ${height}`} />
  );
}
