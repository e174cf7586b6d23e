"""The page of one dossier: booking in, advices, decision, signatures and paper."""
